#!/bin/sh
# Linux configuration for the data center On-premises data center
# Written by Peerscape from the plan; adds interfaces and static routes, removes nothing.
# Run as root before FRRouting is told the addresses.
set -eu
# REPLACE eth1: a placeholder for the port of physical connection pc-AAA
ip link set eth1 up
ip link add link eth1 name eth1.1000 type vlan id 1000
ip link set eth1.1000 up
