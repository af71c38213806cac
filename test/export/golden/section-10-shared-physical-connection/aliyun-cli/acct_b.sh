
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
need_answer vsw_b_id 'Id of vSwitch vSwitch b of VPC VPC-B if it exists already (vsw-…); empty: it is created'
need_answer sg_b_id 'Id of security group group b of VPC VPC-B if it exists already (sg-…); empty: it is created'
start "$acct_b_profile" '87654321'

# network
know_vpc vpc_b 'cn-hangzhou' 'vpc-87654321' '192.168.0.0/16'
ensure_vswitch vsw_b 'cn-hangzhou' "$vpc_b__id" '192.168.1.0/24' 'cn-hangzhou-b' 'vSwitch b' "$vsw_b_id"
ensure_group sg_b 'cn-hangzhou' "$vpc_b__id" 'group b' "$sg_b_id"

# interfaces
keep peer_b_acceptor__id 'ri-7654321'

# routes
ensure_route 'cn-hangzhou' "$vpc_b__table" '172.16.0.0/12' "$peer_b_acceptor__id" 'vpc_b_to_172_16_0_0_12'

# rules
ensure_rule 'cn-hangzhou' "$sg_b__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
