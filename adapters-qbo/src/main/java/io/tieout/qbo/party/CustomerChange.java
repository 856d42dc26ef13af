package io.tieout.qbo.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.application.account.upkeep.CustomerUpdates.CustomerUpdate;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.boundary.SharedField;
import io.tieout.qbo.party.CustomerBody.Address;
import io.tieout.qbo.party.CustomerBody.Email;
import io.tieout.qbo.party.CustomerBody.Phone;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A change of a customer: nothing but what is due, because whatever is sent is overwritten. */
@JsonNaming(UpperCamelCaseStrategy.class)
record CustomerChange(
        String id,
        String syncToken,
        @JsonProperty("sparse") boolean isSparse,
        @Nullable String displayName,
        @Nullable Email primaryEmailAddr,
        @Nullable Phone primaryPhone,
        @Nullable Address billAddr,
        @Nullable String resaleNum) {

    static CustomerChange of(CustomerUpdate update) {
        Card ours = update.ours();
        Set<SharedField> due = update.fields();
        return new CustomerChange(
                update.customer().externalId(),
                Long.toString(update.version()),
                true,
                due.contains(SharedField.NAME) ? ours.name().readable() : null,
                due.contains(SharedField.EMAIL) ? new Email(ours.email().readable()) : null,
                due.contains(SharedField.TELEPHONE) ? new Phone(ours.phone().readable()) : null,
                due.contains(SharedField.ADDRESS) ? Address.whole(ours.address()) : null,
                due.contains(SharedField.TAX_ID) ? ours.taxId().readable() : null);
    }

    /** shows nothing: most of it is personal data */
    @Override
    public String toString() {
        return "CustomerChange[" + id + " v" + syncToken + "]";
    }
}
