variable "acct_net_profile" {
  description = "Profile of the Aliyun command line on this computer that acts for account Network team"
  type        = string
  nullable    = false

  validation {
    condition     = var.acct_net_profile != ""
    error_message = "Give acct_net_profile a value."
  }
}

variable "acct_app_profile" {
  description = "Profile of the Aliyun command line on this computer that acts for account 应用团队"
  type        = string
  nullable    = false

  validation {
    condition     = var.acct_app_profile != ""
    error_message = "Give acct_app_profile a value."
  }
}

variable "vsw_hub_2_zone" {
  description = "Zone of vSwitch hub, in region cn-beijing"
  type        = string
  nullable    = false

  validation {
    condition     = var.vsw_hub_2_zone != ""
    error_message = "Give vsw_hub_2_zone a value."
  }
}

variable "vsw_old_id" {
  description = "Id of vSwitch vsw-old of VPC Legacy if it exists already (vsw-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "vbr_1_physical_connection_id" {
  description = "Id of physical connection Circuit \"A\", on which VBR VBR Beijing lies (pc-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.vbr_1_physical_connection_id != ""
    error_message = "Give vbr_1_physical_connection_id a value."
  }
}

variable "sg_old_id" {
  description = "Id of security group sg-old of VPC Legacy if it exists already (sg-…); empty: it is created"
  type        = string
  nullable    = false
}
