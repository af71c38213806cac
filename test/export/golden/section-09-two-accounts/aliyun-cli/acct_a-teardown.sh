
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
need vpc_1_id 'Id of VPC VPC1, which exists already (vpc-…)'
need_answer vsw_1_id 'Id of vSwitch vSwitch 1 of VPC VPC1 if it exists already (vsw-…); empty: it is created'
need_answer sg_1_id 'Id of security group group 1 of VPC VPC1 if it exists already (sg-…); empty: it is created'
start "$acct_a_profile" '1111111111111111'

# network
know_vpc vpc_1 'cn-qingdao' "$vpc_1_id" '192.168.0.0/16'
look_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' "$sg_1_id"
keep peer_1_initiator__id 'ri-m5e33r3n78zyi5573kf85'

# routes
remove_route 'cn-qingdao' "$vpc_1__table" '172.16.0.0/16' "$peer_1_initiator__id"

# rules
remove_rule 'cn-qingdao' "$sg_1__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/16' '' ''

finish
