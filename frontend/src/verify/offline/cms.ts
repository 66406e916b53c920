/** Signatures and time stamps as they stand in a file (CMS): who made them, and whether they hold. */
import { fromBER, type Constructed, type OctetString } from "asn1js";
import {
  Certificate,
  ContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  SignedData,
  TSTInfo,
  type Attribute,
  type SignerInfo,
} from "pkijs";
import { isTrusted, type Trust, type Use } from "./certificates";
import { refuse } from "./objects";

const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const TIME_STAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
const DATA = "1.2.840.113549.1.7.1";
const TIME_STAMP_INFO = "1.2.840.113549.1.9.16.1.4";
const RSA = "1.2.840.113549.1.1.1";

export interface Signed {
  signer: Certificate;
  certificates: Certificate[];
  info: SignerInfo;
  data: SignedData;
}

export interface Stamp extends Signed {
  at: Date;
  stamped: TSTInfo;
}

/** Reads a signature; throws if it is none by one signer whose certificate it brings. */
export function readSigned(der: Uint8Array, content = DATA): Signed {
  // The room that was left for it is longer.
  const { offset, result } = fromBER(der.slice().buffer);
  if (offset < 0) refuse();
  const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  if (data.encapContentInfo.eContentType !== content) refuse();
  const certificates = (data.certificates ?? []).filter((each) => each instanceof Certificate);
  const [info, ...more] = data.signerInfos;
  const signer = info && certificates.find((each) => isOf(info, each));
  if (!info || !signer || more.length > 0) return refuse();
  return { signer, certificates, info, data };
}

/** Reads a time stamp. */
export function readStamp(der: Uint8Array): Stamp {
  const signed = readSigned(der, TIME_STAMP_INFO);
  const content = signed.data.encapContentInfo.eContent?.getValue() ?? refuse();
  const stamped = TSTInfo.fromBER(content);
  return { ...signed, at: stamped.genTime, stamped };
}

/** The time stamp that a signature carries; null if it carries none. */
export function stampOf(signed: Signed): Stamp | null {
  const token = attribute(signed.info.unsignedAttrs?.attributes, TIME_STAMP_TOKEN)?.values[0] as
    Constructed | undefined;
  return token ? readStamp(new Uint8Array(token.toBER())) : null;
}

/** Whether what was signed is this: `pieces`, one behind the other. */
export async function isOver(signed: Signed, pieces: Uint8Array): Promise<boolean> {
  const said = attribute(signed.info.signedAttrs?.attributes, MESSAGE_DIGEST)?.values[0] as
    OctetString | undefined;
  const digest = await digestOf(pieces, signed.info.digestAlgorithm.algorithmId);
  return said !== undefined && isEqual(new Uint8Array(said.getValue()), digest);
}

/** Whether the key of the certificate made this signature. */
export async function isValid({ info, signer }: Signed): Promise<boolean> {
  const crypto = getCrypto(true);
  if (!info.signedAttrs) return false;
  const hash =
    info.signatureAlgorithm.algorithmId === RSA ? hashNamed(info.digestAlgorithm.algorithmId) : undefined;
  return crypto
    .verifyWithPublicKey(
      info.signedAttrs.encodedValue,
      info.signature,
      signer.subjectPublicKeyInfo,
      info.signatureAlgorithm,
      hash,
    )
    .catch(() => false);
}

/** Whether a time stamp is over these bytes, holds, and was made by who is trusted to, as of `moment`. */
export async function isStampSound(
  stamp: Stamp,
  stamped: Uint8Array,
  moment: Date,
  trust: Trust,
): Promise<boolean> {
  const { hashAlgorithm, hashedMessage } = stamp.stamped.messageImprint;
  const digest = await digestOf(stamped, hashAlgorithm.algorithmId);
  if (!isEqual(new Uint8Array(hashedMessage.getValue()), digest)) return false;
  const content = stamp.data.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0);
  if (!(await isOver(stamp, new Uint8Array(content))) || !(await isValid(stamp))) return false;
  return isBy(stamp, "time stamp", moment, trust);
}

export function isBy(signed: Signed, use: Use, moment: Date, trust: Trust): Promise<boolean> {
  return isTrusted(signed.signer, use, moment, {
    roots: trust.roots,
    others: [...trust.others, ...signed.certificates],
  });
}

/** What a certificate calls its holder: the common name, else all there is. */
export function holder({ subject }: Certificate): string {
  const named = (id: string) =>
    subject.typesAndValues.find(({ type }) => type === id)?.value.valueBlock.value;
  return [named("2.5.4.3"), named("2.5.4.10")].filter(Boolean).join(", ");
}

function isOf({ sid }: SignerInfo, { issuer, serialNumber }: Certificate): boolean {
  return (
    sid instanceof IssuerAndSerialNumber &&
    issuer.isEqual(sid.issuer) &&
    serialNumber.isEqual(sid.serialNumber)
  );
}

function attribute(all: Attribute[] | undefined, id: string): Attribute | undefined {
  return all?.find(({ type }) => type === id);
}

function hashNamed(id: string): string {
  const found = getCrypto(true).getAlgorithmByOID<{ name: string }>(id, true, "hash");
  return found.name;
}

async function digestOf(bytes: Uint8Array, id: string): Promise<Uint8Array> {
  return new Uint8Array(await getCrypto(true).digest(hashNamed(id), bytes.slice().buffer));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
