provider "alicloud" {
  alias   = "acct_net_cn_beijing"
  region  = "cn-beijing"
  profile = var.acct_net_profile
}

provider "alicloud" {
  alias   = "acct_app_cn_hangzhou"
  region  = "cn-hangzhou"
  profile = var.acct_app_profile
}

data "alicloud_account" "acct_app" {
  provider = alicloud.acct_app_cn_hangzhou
}
