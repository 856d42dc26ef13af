package io.tieout.qbo.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.mapping.NewRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An item as QuickBooks takes it: a service, whose sale credits one account (facts 5.3). */
@JsonNaming(UpperCamelCaseStrategy.class)
record ItemBody(String name, String type, @Nullable String description, Account incomeAccountRef) {

    /** Points at an account of the chart. */
    record Account(@JsonProperty("value") String id) {}

    static ItemBody of(NewRecord wanted) {
        return new ItemBody(
                wanted.name(),
                "Service",
                wanted.description().isBlank() ? null : wanted.description(),
                new Account(wanted.incomeAccount().id()));
    }
}
