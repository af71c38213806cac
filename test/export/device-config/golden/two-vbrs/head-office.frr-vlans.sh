#!/bin/sh
# Linux configuration for the data center Head office
# Written by Peerscape from the plan; adds interfaces and static routes, removes nothing.
# Run as root before FRRouting is told the addresses.
set -eu
# REPLACE eth1: a placeholder for the port of physical connection pc-1
ip link set eth1 up
ip link add link eth1 name eth1.1000 type vlan id 1000
ip link set eth1.1000 up
# REPLACE eth2: a placeholder for the port of physical connection pc-2
ip link set eth2 up
ip link add link eth2 name eth2.1001 type vlan id 1001
ip link set eth2.1001 up
