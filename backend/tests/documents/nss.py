"""A certificate database with one authority in it, by NSS, which `pdfsig` looks into: whom it is to trust."""

import ctypes
import sys
from ctypes.util import find_library
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

TRUSTED_FOR_ALL = b"CT,C,C"


class _Trust(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint) for name in ("tls", "mail", "objects")]


def main() -> None:
    """Make the database in the folder named first, trusting the certificate (PEM) named second; end with 1 if not."""
    folder, authority = map(Path, sys.argv[1:])
    nss, smime = (ctypes.CDLL(find_library(name) or f"lib{name}.so") for name in ("nss3", "smime3"))
    nss.PK11_GetInternalKeySlot.restype = nss.CERT_GetDefaultCertDB.restype = ctypes.c_void_p
    smime.CERT_DecodeCertFromPackage.restype = ctypes.c_void_p
    done("NSS_InitReadWrite", nss.NSS_InitReadWrite(f"sql:{folder}".encode()))
    slot = ctypes.c_void_p(nss.PK11_GetInternalKeySlot())
    done("PK11_InitPin", nss.PK11_InitPin(slot, None, b""))
    der = x509.load_pem_x509_certificate(authority.read_bytes()).public_bytes(Encoding.DER)
    certificate = ctypes.c_void_p(smime.CERT_DecodeCertFromPackage(der, len(der)))
    done("PK11_ImportCert", nss.PK11_ImportCert(slot, certificate, ctypes.c_ulong(0), b"authority", 0))
    trust = _Trust()
    done("CERT_DecodeTrustString", nss.CERT_DecodeTrustString(ctypes.byref(trust), TRUSTED_FOR_ALL))
    database = ctypes.c_void_p(nss.CERT_GetDefaultCertDB())
    done("CERT_ChangeCertTrust", nss.CERT_ChangeCertTrust(database, certificate, ctypes.byref(trust)))
    nss.CERT_DestroyCertificate(certificate)
    nss.PK11_FreeSlot(slot)
    done("NSS_Shutdown", nss.NSS_Shutdown())


def done(what: str, status: Any) -> None:
    """End if NSS says that it did not do it."""
    if status != 0:
        sys.exit(f"{what}: {status}")


if __name__ == "__main__":
    main()
