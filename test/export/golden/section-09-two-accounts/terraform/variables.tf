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

variable "vpc_1_id" {
  description = "Id of VPC VPC1, which exists already (vpc-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.vpc_1_id != ""
    error_message = "Give vpc_1_id a value."
  }
}

variable "vpc_2_id" {
  description = "Id of VPC VPC2, which exists already (vpc-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.vpc_2_id != ""
    error_message = "Give vpc_2_id a value."
  }
}

variable "vsw_1_id" {
  description = "Id of vSwitch vSwitch 1 of VPC VPC1 if it exists already (vsw-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "vsw_2_id" {
  description = "Id of vSwitch vSwitch 2 of VPC VPC2 if it exists already (vsw-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "sg_1_id" {
  description = "Id of security group group 1 of VPC VPC1 if it exists already (sg-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "sg_2_id" {
  description = "Id of security group group 2 of VPC VPC2 if it exists already (sg-…); empty: it is created"
  type        = string
  nullable    = false
}
