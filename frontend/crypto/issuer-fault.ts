/** The issuer's key is not one we may use, or its answer does not hold. Nothing may be sent after this, and nothing tried again. */
export class IssuerFault extends Error {}
