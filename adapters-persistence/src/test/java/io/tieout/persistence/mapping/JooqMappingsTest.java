package io.tieout.persistence.mapping;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.mapping.Mappings.Proposal;
import io.tieout.application.mapping.Mappings.State;
import io.tieout.application.mapping.Mappings.WordView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.accounting.JooqReferences;
import io.tieout.persistence.accounting.ManualClock;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqMappingsTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");
    private static final Reference SEAT = item("21", "Seat", true);
    private static final Reference LICENCE = item("22", "Licence", true);

    private TestDatabase database;
    private JooqReferences references;
    private JooqMappings mappings;
    private History history;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        references =
                new JooqReferences(
                        database.transactions(),
                        TestKeys.of(database).secrets(),
                        new ManualClock());
        mappings = new JooqMappings(database.transactions());
        history =
                new History(
                        database, NORTH, new MappingProjection(database.transactions().present()));
        references.upsert(NORTH, BOOKS, List.of(SEAT, LICENCE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aWordNobodyMappedMeansTheActiveRecordOfItsNameInAnyCase() {
        assertThat(meanings("seat", "SEAT ", "desk"))
                .isEqualTo(Map.of("seat", SEAT, "SEAT ", SEAT));
    }

    @Test
    void aConfirmedWordMeansItsRecordAndNotTheOneOfItsName() {
        confirmed("seat", LICENCE);

        assertThat(meanings("Seat", "licence"))
                .isEqualTo(Map.of("Seat", LICENCE, "licence", LICENCE));
    }

    @Test
    void manyWordsMayMeanOneRecordAndEachKeepsItsOwnMeaning() {
        confirmed("chair", SEAT);
        confirmed("stool", SEAT);
        confirmed("seat", LICENCE);

        assertThat(meanings("chair", "stool", "seat"))
                .isEqualTo(Map.of("chair", SEAT, "stool", SEAT, "seat", LICENCE));
    }

    @Test
    void aConfirmedWordWhoseRecordIsInactiveMeansNothingRatherThanAnother() {
        confirmed("seat", LICENCE);
        references.upsert(NORTH, BOOKS, List.of(item("22", "Licence", false)));

        assertThat(meanings("seat")).isEmpty();
        assertThat(list("seat")).extracting(WordView::state).containsExactly(State.STALE);
    }

    @Test
    void aProposalChangesNoMeaning() {
        proposed("seat", LICENCE);

        assertThat(meanings("seat")).isEqualTo(Map.of("seat", SEAT));
        assertThat(list())
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.state()).isEqualTo(State.PROPOSED);
                    assertThat(word.meaning()).contains(SEAT);
                    assertThat(word.proposed()).contains(new Proposal("22", "Licence", "ann"));
                });
    }

    @Test
    void wordsAreListedWithHowTheyStandThoseAskedForBesidesToo() {
        confirmed("chair", SEAT);
        var declined = word("table");
        proposed("table", LICENCE);
        happened(declined, new MappingDeclined(declined.mapping(), BEN, "no"));

        assertThat(list("Chair", "seat", "desk"))
                .extracting(WordView::word, WordView::state, WordView::changedBy)
                .containsExactly(
                        tuple("chair", State.CONFIRMED, "ben"),
                        tuple("table", State.MISSING, "ben"),
                        tuple("seat", State.MATCHED_BY_NAME, ""),
                        tuple("desk", State.MISSING, ""));
    }

    @Test
    void anotherTenantSeesNoWordAndAnotherKindIsAnotherWord() {
        confirmed("chair", SEAT);

        assertThat(mappings.meanings(SOUTH, BOOKS, Kind.PRODUCT, List.of("chair", "seat")))
                .isEmpty();
        assertThat(mappings.list(Viewer.system(SOUTH), BOOKS, Kind.PRODUCT, List.of())).isEmpty();
        assertThat(mappings.meanings(NORTH, BOOKS, Kind.CLASS, List.of("chair", "seat"))).isEmpty();
    }

    @Test
    void allWordsOfADocumentCostOneStatement() {
        confirmed("chair", SEAT);
        database.statements().reset();

        meanings("chair", "seat", "licence", "desk");

        assertThat(database.statements().sent()).hasSize(2);
    }

    private Map<String, Reference> meanings(String... words) {
        return mappings.meanings(NORTH, BOOKS, Kind.PRODUCT, List.of(words));
    }

    private List<WordView> list(String... besides) {
        return mappings.list(Viewer.system(NORTH), BOOKS, Kind.PRODUCT, List.of(besides));
    }

    private void proposed(String written, Reference record) {
        var word = word(written);
        happened(word, new MappingProposed(word.mapping(), word, target(record), ANN));
    }

    private void confirmed(String written, Reference record) {
        proposed(written, record);
        var word = word(written);
        happened(word, new MappingConfirmed(word.mapping(), word, target(record), BEN));
    }

    private void happened(MappedWord word, MappingEvent event) {
        history.happened(word.mapping().value(), event);
    }

    private static Target target(Reference record) {
        return record.target();
    }

    private static MappedWord word(String written) {
        return new MappedWord(BOOKS, Kind.PRODUCT, written);
    }

    private static Reference item(String id, String name, boolean isActive) {
        return new Reference(
                References.Kind.ITEM, id, name, "", isActive, new Target("79", "Sales"));
    }
}
