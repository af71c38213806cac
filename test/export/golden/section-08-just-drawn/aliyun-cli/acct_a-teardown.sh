
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
start "$acct_a_profile" ''

# network
look_vpc vpc_1 'cn-qingdao' 'VPC1' '192.168.0.0/16'
look_vpc vpc_2 'cn-beijing' 'VPC2' '172.16.0.0/16'
look_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' ''
look_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' ''
look_interface peer_1_initiator 'cn-qingdao' "$vpc_1__router" 'Qingdao to Beijing-initiator'
look_interface peer_1_acceptor 'cn-beijing' "$vpc_2__router" 'Qingdao to Beijing-acceptor'

# peerings
suspend 'cn-qingdao' "$peer_1_initiator__id"
suspend 'cn-beijing' "$peer_1_acceptor__id"
remove_interface 'cn-beijing' "$peer_1_acceptor__id"
remove_interface 'cn-qingdao' "$peer_1_initiator__id"

finish
