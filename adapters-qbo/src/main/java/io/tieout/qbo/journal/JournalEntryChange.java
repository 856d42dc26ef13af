package io.tieout.qbo.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An entry written over one that stands there: sparse, with all lines; facts sheet 5.1. */
@JsonNaming(UpperCamelCaseStrategy.class)
record JournalEntryChange(
        String id,
        String syncToken,
        @JsonProperty("sparse") boolean isSparse,
        @JsonUnwrapped JournalEntryBody body) {}
