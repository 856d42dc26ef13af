package io.tieout.persistence.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Naming;
import io.tieout.domain.ledger.LedgerAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of a journal entry that we sent.
 *
 * @param naming none where every line names the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentEntryJson(
        String connection,
        String customer,
        String number,
        String on,
        String memo,
        List<EntryLineJson> lines,
        @Nullable String naming) {

    private static final String NOBODY = "nobody";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, LedgerAccount>> PARTS = new TypeReference<>() {};

    static JSONB write(ExportedEntry entry) {
        return JSONB.valueOf(
                MAPPER.writeValueAsString(
                        new SentEntryJson(
                                entry.customer().connection().value().toString(),
                                entry.customer().externalId(),
                                entry.number(),
                                entry.on().toString(),
                                entry.memo(),
                                entry.lines().stream().map(EntryLineJson::of).toList(),
                                entry.naming() == Naming.NOBODY ? NOBODY : null)));
    }

    static ExportedEntry read(JSONB stored) {
        return MAPPER.readValue(stored.data(), SentEntryJson.class).entry();
    }

    private ExportedEntry entry() {
        return new ExportedEntry(
                new DocumentLink(new ConnectionId(UUID.fromString(connection)), customer),
                NOBODY.equals(naming) ? Naming.NOBODY : Naming.CUSTOMER,
                number,
                LocalDate.parse(on),
                memo,
                lines.stream().map(EntryLineJson::line).toList());
    }

    static JSONB writeParts(Map<String, LedgerAccount> parts) {
        return JSONB.valueOf(MAPPER.writeValueAsString(new TreeMap<>(parts)));
    }

    static Map<String, LedgerAccount> parts(JSONB stored) {
        return MAPPER.readValue(stored.data(), PARTS);
    }

    /** what stands there, in the stored form of a departure's side */
    static JSONB writeSeen(DepartureJson.Figure figure) {
        return JSONB.valueOf(MAPPER.writeValueAsString(figure));
    }

    static DepartureJson.Figure seen(JSONB stored) {
        return MAPPER.readValue(stored.data(), DepartureJson.Figure.class);
    }
}
