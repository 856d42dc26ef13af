package io.tieout.qbo.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.application.accounting.References;
import io.tieout.domain.boundary.Boundary;
import io.tieout.domain.boundary.OwnedField;
import io.tieout.domain.boundary.OwnedField.Flow;
import io.tieout.domain.boundary.OwnedField.Owner;
import io.tieout.domain.boundary.OwnedField.Subject;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboCall.Batch.Item;
import io.tieout.qbo.client.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The map says what the code does. After a change here, copy the page that the failed test names
 * over {@code docs/boundary.md}.
 */
final class BoundaryTest {

    private static final Path PAGE = Path.of("..", "docs", "boundary.md");
    private static final Path WANTED = Path.of("target", "boundary.md");

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aRecordIsWrittenOnlyIfTheMapSaysThatItFlowsOut(Subject subject) {
        if (Boundary.written().contains(subject)) {
            assertThatCode(() -> write(subject)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> write(subject))
                    .withMessageContaining("Tieout writes only");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Item.Change(entity(subject), "update", Map.of()));
        }
    }

    @Test
    void theChartOfAccountsIsNeverWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(Subject.ACCOUNT));
        assertThat(Boundary.all())
                .filteredOn(field -> field.record() == Subject.ACCOUNT)
                .extracting(OwnedField::flow)
                .containsOnly(Flow.IN);
    }

    private static QboCall write(Subject subject) {
        return new QboCall.Write(Urgency.DOCUMENT, entity(subject), "", "r1", Map.of());
    }

    private static String entity(Subject subject) {
        return subject.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(References.Kind.class)
    void everyCopiedListFlowsInBySomeFieldThatIsTheirs(References.Kind kind) {
        assertThat(Boundary.all())
                .filteredOn(field -> field.record() == Subject.valueOf(kind.name()))
                .anySatisfy(field -> {
                    assertThat(field.flow()).isEqualTo(Flow.IN);
                    assertThat(field.owner()).isEqualTo(Owner.THEIRS);
                });
    }

    @Test
    void whatFlowsOutIsOursAndWhatFlowsInIsTheirsAndWhatFlowsBothWaysIsNobodys() {
        assertThat(Boundary.all())
                .allSatisfy(field ->
                        assertThat(field.owner())
                                .isIn(
                                        switch (field.flow()) {
                                            case IN -> Set.of(Owner.THEIRS);
                                            case OUT -> Set.of(Owner.OURS);
                                            case NEITHER -> Set.of(Owner.OURS, Owner.THEIRS);
                                            case BOTH -> Set.of(Owner.NEWER);
                                        }));
    }

    @Test
    void everyFieldStandsOnce() {
        assertThat(Boundary.all())
                .extracting(OwnedField::record, OwnedField::field)
                .doesNotHaveDuplicates();
    }

    @Test
    void thePageSaysWhatTheMapSays() throws IOException {
        var wanted = BoundaryPage.text();
        Files.writeString(WANTED, wanted, UTF_8);

        assertThat(PAGE).as("compare with " + WANTED).hasContent(wanted);
    }
}
