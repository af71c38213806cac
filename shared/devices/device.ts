import type { Cidr } from '../net/cidr.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import type { PhysicalConnection, Vbr } from '../plan/rows.ts';

/** What the router of a data center has to know, without the words of a vendor. */
export interface Device {
  /** Name of the data center, as the plan writes it. */
  readonly name: string;
  readonly ports: readonly Port[];
  /** The entries of the plan in its order, then the standby ones. */
  readonly routes: readonly StaticRoute[];
}

/** A physical port: where a physical connection ends. */
export interface Port {
  /** As the device calls it. */
  readonly name: string;
  /** Whether nobody has said that name, so that it has to be replaced. */
  readonly isPlaceholder: boolean;
  /** Its number among the ports of the device, from 1. */
  readonly number: number;
  readonly connection: PhysicalConnection;
  readonly subinterfaces: readonly Subinterface[];
}

/** One VBR as the device sees it. */
export interface Subinterface {
  readonly vbr: Vbr;
  /** 0: no tag, the address lies on the port itself. */
  readonly vlan: number;
  /** The device's own address: the VBR's peer gateway address. */
  readonly address: Ipv4;
  /** The cloud-side address: the next hop of routes. */
  readonly gateway: Ipv4;
  readonly prefix: number;
}

export interface StaticRoute {
  readonly destination: Cidr;
  readonly nextHop: Ipv4;
  /** The VBR that has the next hop. */
  readonly vbr: Vbr;
  /** Undefined for the way that is used while it is there; of the others the lowest value is tried first. */
  readonly preference: number | undefined;
  /** `standby`: the plan routes the destination at that VBR, and the data center by another one. */
  readonly origin: 'planned' | 'standby';
}

/** The words of one vendor. */
export interface Dialect {
  /** As in `dataCenters[].device.vendor`. */
  readonly vendor: string;
  /** What the vendor calls its system. */
  readonly system: string;
  /** The names of ports nobody has named, from 1. */
  readonly portName: (number: number) => string;
  readonly files: (device: Device) => readonly DialectFile[];
  /** What takes out again what the files of such a device put in: its routes first, then its sub-interfaces; the ports stay up. */
  readonly removal: (device: Device) => readonly string[];
}

export interface DialectFile {
  readonly suffix: string;
  readonly lines: readonly string[];
}

/** Ports and VBRs in the order in which they are written. */
export function subinterfacesOf({ ports }: Device): { readonly port: Port; readonly subinterface: Subinterface }[] {
  return ports.flatMap((port) => port.subinterfaces.map((subinterface) => ({ port, subinterface })));
}
