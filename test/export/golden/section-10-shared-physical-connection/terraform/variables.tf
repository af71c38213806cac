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

variable "vsw_a_id" {
  description = "Id of vSwitch vSwitch a of VPC VPC-A if it exists already (vsw-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "vsw_b_id" {
  description = "Id of vSwitch vSwitch b of VPC VPC-B if it exists already (vsw-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "sg_a_id" {
  description = "Id of security group group a of VPC VPC-A if it exists already (sg-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "sg_b_id" {
  description = "Id of security group group b of VPC VPC-B if it exists already (sg-…); empty: it is created"
  type        = string
  nullable    = false
}

variable "peer_a_initiator_interface_id" {
  description = "Id of the initiator’s interface of peering VBR to VPC-A, which exists already (ri-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.peer_a_initiator_interface_id != ""
    error_message = "Give peer_a_initiator_interface_id a value."
  }
}

variable "peer_a_acceptor_interface_id" {
  description = "Id of the acceptor’s interface of peering VBR to VPC-A, which exists already (ri-…)"
  type        = string
  nullable    = false

  validation {
    condition     = var.peer_a_acceptor_interface_id != ""
    error_message = "Give peer_a_acceptor_interface_id a value."
  }
}
