package io.tieout.qbo.invoice;

import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Names an invoice and the version of it that a change starts from. */
@JsonNaming(UpperCamelCaseStrategy.class)
record InvoiceVersion(String id, String syncToken) {}
