variable "acct_a_profile" {
  description = "Profile of the Aliyun command line on this computer that acts for account Account A"
  type        = string
  nullable    = false

  validation {
    condition     = var.acct_a_profile != ""
    error_message = "Give acct_a_profile a value."
  }
}
