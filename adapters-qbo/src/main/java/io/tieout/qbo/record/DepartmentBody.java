package io.tieout.qbo.record;

import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A department as QuickBooks takes it (facts 5.5). */
@JsonNaming(UpperCamelCaseStrategy.class)
record DepartmentBody(String name) {}
