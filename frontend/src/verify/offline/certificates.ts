/** Whether a certificate leads to an authority that is trusted, as of an instant. Nobody is asked: what is here decides. */
import { BasicConstraints, Certificate, ExtKeyUsage } from "pkijs";
import type { BitString } from "asn1js";

const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const EXTENDED_KEY_USAGE = "2.5.29.37";
/** Policies and other names of its holder: what they say limits nothing here. */
const HARMLESS = ["2.5.29.32", "2.5.29.17", "2.5.29.14", "2.5.29.35"];
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
/** Bits of the key usage, as masks of its first byte. */
const CONTENT_COMMITMENT = 0x40;
const CERTIFICATE_SIGNING = 0x04;
const LONGEST_CHAIN = 8;

export type Use = "seal" | "time stamp";

export interface Trust {
  roots: Certificate[];
  /** Others that are at hand, of whom nobody is trusted for that. */
  others: Certificate[];
}

/** Certificates of a file in PEM or DER; none if it is neither. */
export function certificatesIn(bytes: Uint8Array): Certificate[] {
  const text = new TextDecoder("latin1").decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END/g)];
  const encoded = blocks.map(([, block]) =>
    Uint8Array.from(atob((block ?? "").replace(/\s/g, "")), (each) => each.charCodeAt(0)),
  );
  try {
    return (encoded.length > 0 ? encoded : [bytes]).map((der) => Certificate.fromBER(der.slice().buffer));
  } catch {
    return [];
  }
}

/** Whether the certificate was good for its use at that instant, by authorities that are trusted. */
export async function isTrusted(
  certificate: Certificate,
  use: Use,
  moment: Date,
  trust: Trust,
): Promise<boolean> {
  return isFor(certificate, use) && (await leadsToRoot(certificate, moment, trust, 0));
}

function isFor(certificate: Certificate, use: Use): boolean {
  if (use === "seal") return allows(certificate, CONTENT_COMMITMENT);
  const purposes = parsed(certificate, EXTENDED_KEY_USAGE);
  return purposes instanceof ExtKeyUsage && purposes.keyPurposes.includes(TIME_STAMPING);
}

async function leadsToRoot(
  certificate: Certificate,
  moment: Date,
  trust: Trust,
  depth: number,
): Promise<boolean> {
  if (depth > LONGEST_CHAIN || !isInTime(certificate, moment) || !isUnderstood(certificate)) return false;
  if (trust.roots.some((root) => isSame(root, certificate))) return true;
  for (const issuer of [...trust.roots, ...trust.others]) {
    if (!issuer.subject.isEqual(certificate.issuer) || isSame(issuer, certificate)) continue;
    if (!mayIssue(issuer, depth)) continue;
    const isIssued = await certificate.verify(issuer).catch(() => false);
    if (isIssued && (await leadsToRoot(issuer, moment, trust, depth + 1))) return true;
  }
  return false;
}

function isInTime(certificate: Certificate, moment: Date): boolean {
  return certificate.notBefore.value <= moment && moment <= certificate.notAfter.value;
}

/** How many authorities may stand between this one and the key is what its certificate says. */
function mayIssue(issuer: Certificate, between: number): boolean {
  const limits = parsed(issuer, BASIC_CONSTRAINTS);
  if (!(limits instanceof BasicConstraints) || !limits.cA) return false;
  const most = limits.pathLenConstraint;
  return (typeof most !== "number" || between <= most) && allows(issuer, CERTIFICATE_SIGNING);
}

/** A limit that is not understood is one that may not hold. */
function isUnderstood(certificate: Certificate): boolean {
  const known = [BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, ...HARMLESS];
  return (certificate.extensions ?? []).every(({ critical, extnID }) => !critical || known.includes(extnID));
}

function allows(certificate: Certificate, use: number): boolean {
  const usage = parsed(certificate, KEY_USAGE) as BitString | undefined;
  const first = usage?.valueBlock.valueHexView[0];
  return first !== undefined && (first & use) !== 0;
}

function parsed(certificate: Certificate, id: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;
}

function isSame(one: Certificate, other: Certificate): boolean {
  const [a, b] = [one, other].map((each) => new Uint8Array(each.toSchema().toBER()));
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
