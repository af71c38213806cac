variable "acct_a_profile" {
  description = "Profile of the Aliyun command line on this computer that acts for account Account A"
  type        = string
  nullable    = false

  validation {
    condition     = var.acct_a_profile != ""
    error_message = "Give acct_a_profile a value."
  }
}

variable "acct_b_profile" {
  description = "Profile of the Aliyun command line on this computer that acts for account Account B"
  type        = string
  nullable    = false

  validation {
    condition     = var.acct_b_profile != ""
    error_message = "Give acct_b_profile a value."
  }
}

variable "vbr_1_physical_connection_id" {
  description = "Id of physical connection pc-AAA, on which VBR VPC-Beijing lies (pc-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.vbr_1_physical_connection_id != ""
    error_message = "Give vbr_1_physical_connection_id a value."
  }
}
