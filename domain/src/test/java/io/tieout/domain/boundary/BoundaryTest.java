package io.tieout.domain.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.boundary.OwnedField.Flow;
import io.tieout.domain.boundary.OwnedField.Owner;
import io.tieout.domain.boundary.OwnedField.Subject;
import io.tieout.domain.boundary.SharedField.Settling;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    @Test
    void theChartTheTermsTheTaxesAndTheSettingsAreNeverWrittenThere() {
        assertThat(Subject.values())
                .filteredOn(record -> !Boundary.written().contains(record))
                .containsExactly(Subject.ACCOUNT, Subject.TERM, Subject.TAX_CODE, Subject.SETTINGS);
    }

    @Test
    void everyFieldHasOneRowAndEveryRecordOneAtLeast() {
        assertThat(Boundary.all())
                .extracting(row -> row.record() + ": " + row.field())
                .doesNotHaveDuplicates();
        assertThat(Boundary.all()).extracting(OwnedField::record).contains(Subject.values());
    }

    @Test
    void whatNobodyOwnsIsChangedOnEitherSideAndTheRestWithItsOwner() {
        assertThat(SharedField.values())
                .allSatisfy(field -> {
                    boolean isNobodys = field.settling() == Settling.NEWER;
                    assertThat(field.row().owner()).isEqualTo(isNobodys ? Owner.NEWER : Owner.OURS);
                    assertThat(field.row().flow()).isEqualTo(isNobodys ? Flow.BOTH : Flow.OUT);
                    assertThat(field.row().changedIn()).isEqualTo(isNobodys ? "either" : "Tieout");
                });
    }

    @Test
    void aNameIsSettledByAPersonATaxIdByTheClockAndTheRestByUs() {
        assertThat(Stream.of(SharedField.values()).map(SharedField::settling))
                .containsExactly(
                        Settling.PERSON,
                        Settling.OURS,
                        Settling.OURS,
                        Settling.OURS,
                        Settling.NEWER);
    }

    @Test
    void theMapIsReadInWords() {
        assertThat(
                        Stream.of(
                                        Stream.of(Subject.values()).map(Subject::words),
                                        Stream.of(Owner.values()).map(Owner::words),
                                        Stream.of(Flow.values()).map(Flow::words))
                                .flatMap(words -> words))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
