#!/bin/sh
# Linux configuration for the data center On-premises data center
# Written by Peerscape from the plan; adds interfaces and static routes, removes nothing.
# Run as root; a restart forgets it, and a second run stops at once.
set -eu

# REPLACE eth1: a placeholder for the port of physical connection pc-AAA
ip link set eth1 up
# VBR VPC-Beijing: VLAN 1000, cloud side 10.100.0.1
ip link add link eth1 name eth1.1000 type vlan id 1000
ip addr add 10.100.0.2/30 dev eth1.1000
ip link set eth1.1000 up

ip route add 10.10.0.0/16 via 10.100.0.1
ip route add 192.168.0.0/16 via 10.100.0.1
