/** A message of Jupyter's protocol, apart from how it travels. */
export interface Message {
  /** Where a reply goes: the routing prefix of the client. */
  identities: Uint8Array[];
  header: Header;
  parentHeader: Header | Record<string, never>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
  /** Bytes that JSON does not hold. */
  buffers?: Uint8Array[];
}

export interface Header {
  msg_id: string;
  msg_type: string;
  username: string;
  session: string;
  date: string;
  version: string;
}

export const PROTOCOL_VERSION = "5.4";
