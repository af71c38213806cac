#!/bin/sh
# Linux configuration for the data center Head office
# Written by Peerscape from the plan; adds interfaces and static routes, removes nothing.
# Run as root; a restart forgets it, and a second run stops at once.
set -eu

# REPLACE eth1: a placeholder for the port of physical connection pc-1
ip link set eth1 up
# VBR vbr-1: VLAN 1000, cloud side 10.100.0.1
ip link add link eth1 name eth1.1000 type vlan id 1000
ip addr add 10.100.0.2/30 dev eth1.1000
ip link set eth1.1000 up

# REPLACE eth2: a placeholder for the port of physical connection pc-2
ip link set eth2 up
# VBR vbr-2: VLAN 1001, cloud side 10.100.0.5
ip link add link eth2 name eth2.1001 type vlan id 1001
ip addr add 10.100.0.6/30 dev eth2.1001
ip link set eth2.1001 up

ip route add 192.168.0.0/16 via 10.100.0.1
# standby, derived from the VBR's route table: 192.168.0.0/16 by VBR vbr-2 when the way before is gone
ip route add 192.168.0.0/16 via 10.100.0.5 metric 200
