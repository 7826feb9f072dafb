import { isBase64url } from "../../../../templates/runtime/formats/base64url.js";
import { isByte } from "../../../../templates/runtime/formats/byte.js";
import { isDateTime } from "../../../../templates/runtime/formats/date-time.js";
import { isDate } from "../../../../templates/runtime/formats/date.js";
import { isDuration } from "../../../../templates/runtime/formats/duration.js";
import { isEmail } from "../../../../templates/runtime/formats/email.js";
import { isHostname } from "../../../../templates/runtime/formats/hostname.js";
import { isIdnEmail } from "../../../../templates/runtime/formats/idn-email.js";
import { isIdnHostname } from "../../../../templates/runtime/formats/idn-hostname.js";
import { isIpv4 } from "../../../../templates/runtime/formats/ipv4.js";
import { isIpv6 } from "../../../../templates/runtime/formats/ipv6.js";
import { isIriReference } from "../../../../templates/runtime/formats/iri-reference.js";
import { isIri } from "../../../../templates/runtime/formats/iri.js";
import { isJsonPointer } from "../../../../templates/runtime/formats/json-pointer.js";
import { isRegex } from "../../../../templates/runtime/formats/regex.js";
import { isRelativeJsonPointer } from "../../../../templates/runtime/formats/relative-json-pointer.js";
import { isTime } from "../../../../templates/runtime/formats/time.js";
import { isUriReference } from "../../../../templates/runtime/formats/uri-reference.js";
import { isUriTemplate } from "../../../../templates/runtime/formats/uri-template.js";
import { isUri } from "../../../../templates/runtime/formats/uri.js";
import { isUuid } from "../../../../templates/runtime/formats/uuid.js";

/** The predicate of every string format, by the name that schemas use. */
export const formatsByName: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ["base64url", isBase64url],
  ["byte", isByte],
  ["date", isDate],
  ["date-time", isDateTime],
  ["duration", isDuration],
  ["email", isEmail],
  ["hostname", isHostname],
  ["idn-email", isIdnEmail],
  ["idn-hostname", isIdnHostname],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
  ["iri", isIri],
  ["iri-reference", isIriReference],
  ["json-pointer", isJsonPointer],
  ["regex", isRegex],
  ["relative-json-pointer", isRelativeJsonPointer],
  ["time", isTime],
  ["uri", isUri],
  ["uri-reference", isUriReference],
  ["uri-template", isUriTemplate],
  ["uuid", isUuid],
]);

/** The predicate of a format that is known to exist. */
export function formatNamed(name: string): (value: string) => boolean {
  const isFormat = formatsByName.get(name);
  if (isFormat === undefined) throw new Error(`No predicate for ${name}`);
  return isFormat;
}
