package io.tieout.qbo.refund;

import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Names a payment and the version of it that a void starts from. */
@JsonNaming(UpperCamelCaseStrategy.class)
record PaymentVersion(String id, String syncToken) {}
