package io.tieout.graphql.accounting;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles.SettingChange;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of list records and of changed settings come from. */
public final class ListWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingListRecord", Reference.class)
                .field("kind", Reference::kind)
                .field("externalId", Reference::externalId)
                .field("name", Reference::name)
                .field("isActive", Reference::isActive)
                .field("incomeAccount", ListWiring::incomeAccount)
                .field("accountType", record -> account(record, Nature.OfAccount::type))
                .field(
                        "classification",
                        record -> account(record, Nature.OfAccount::classification))
                .field("itemType", ListWiring::itemType)
                .field("currency", record -> Fields.orNull(record.currency()))
                .field("dueDays", ListWiring::dueDays)
                .into(wiring);
        Fields.of("AccountingSettingChange", SettingChange.class)
                .field("setting", SettingChange::setting)
                .field("before", SettingChange::before)
                .field("after", SettingChange::after)
                .field("noticedAt", SettingChange::noticedAt)
                .into(wiring);
        Payload.wire("RefreshAccountingListsPayload", "operation", wiring);
    }

    private static @Nullable Object incomeAccount(Reference record) {
        return record.kind() == Kind.ITEM ? Fields.orNull(record.pointsAt().name()) : null;
    }

    private static @Nullable Object account(
            Reference record, Function<Nature.OfAccount, String> field) {
        return record.nature() instanceof Nature.OfAccount account
                ? Fields.orNull(field.apply(account))
                : null;
    }

    private static @Nullable Object itemType(Reference record) {
        return record.nature() instanceof Nature.OfItem(var type) ? Fields.orNull(type) : null;
    }

    private static @Nullable Object dueDays(Reference record) {
        return record.nature() instanceof Nature.OfTerm(var days) && days.isPresent()
                ? days.getAsInt()
                : null;
    }
}
