
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
need vpc_2_id 'Id of VPC VPC2, which exists already (vpc-…)'
need_answer vsw_2_id 'Id of vSwitch vSwitch 2 of VPC VPC2 if it exists already (vsw-…); empty: it is created'
need_answer sg_2_id 'Id of security group group 2 of VPC VPC2 if it exists already (sg-…); empty: it is created'
start "$acct_b_profile" '2222222222222222'

# network
know_vpc vpc_2 'cn-beijing' "$vpc_2_id" '172.16.0.0/16'
ensure_vswitch vsw_2 'cn-beijing' "$vpc_2__id" '172.16.1.0/24' 'cn-beijing-a' 'vSwitch 2' "$vsw_2_id"
ensure_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' "$sg_2_id"

# interfaces
keep peer_1_acceptor__id 'ri-2zeix2q86uoyisagyz0pn'

# routes
ensure_route 'cn-beijing' "$vpc_2__table" '192.168.0.0/16' "$peer_1_acceptor__id" 'vpc_2_to_192_168_0_0_16'

# rules
ensure_rule 'cn-beijing' "$sg_2__id" ingress icmp '-1/-1' accept 1 '192.168.0.0/16' '' ''

finish
