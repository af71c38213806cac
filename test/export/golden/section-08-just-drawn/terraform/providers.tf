provider "alicloud" {
  alias   = "acct_a_cn_qingdao"
  region  = "cn-qingdao"
  profile = var.acct_a_profile
}

provider "alicloud" {
  alias   = "acct_a_cn_beijing"
  region  = "cn-beijing"
  profile = var.acct_a_profile
}
