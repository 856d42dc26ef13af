package io.tieout.persistence.policy;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews.SignatureView;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of the signatures of a document. Its names are data in the database. */
public record SignaturesJson(String by, Instant at, int policyVersion, boolean automatic) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** none that counts */
    public static JSONB none() {
        return JSONB.valueOf("[]");
    }

    /** one more */
    public static JSONB add(JSONB stored, ActorId by, Authority authority, RecordedEvent recorded) {
        var added =
                new SignaturesJson(
                        by.value(),
                        recorded.recordedAt(),
                        authority.policyVersion(),
                        authority.isAutomatic());
        return JSONB.valueOf(
                MAPPER.writeValueAsString(
                        Stream.concat(Stream.of(parse(stored)), Stream.of(added)).toList()));
    }

    /** what was approved before signatures were listed has one, of nobody knows when */
    public static List<SignatureView> read(JSONB stored, String approvedBy) {
        var listed =
                Stream.of(parse(stored))
                        .map(each ->
                                new SignatureView(
                                        each.by,
                                        Optional.of(each.at),
                                        new Authority(each.policyVersion, each.automatic)))
                        .toList();
        return listed.isEmpty() && !approvedBy.isEmpty()
                ? List.of(new SignatureView(approvedBy, Optional.empty(), new Authority(0, false)))
                : listed;
    }

    private static SignaturesJson[] parse(JSONB stored) {
        return MAPPER.readValue(stored.data(), SignaturesJson[].class);
    }
}
