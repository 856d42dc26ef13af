package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.DUE_ON;
import static io.tieout.domain.drift.DriftExamples.EDITED_AT;
import static io.tieout.domain.drift.DriftExamples.asLanded;
import static io.tieout.domain.drift.DriftExamples.departure;
import static io.tieout.domain.drift.DriftExamples.ours;
import static io.tieout.domain.drift.DriftExamples.signed;
import static io.tieout.domain.drift.DriftExamples.usd;
import static io.tieout.domain.drift.DriftExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.ExchangeRate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the accounting system counts in our books once theirs is accepted. */
class AcceptedTheirsTest {

    @Test
    void acceptedTheirsIsWhatIsComparedFromThenOn() {
        LandedDocument theirs =
                with(with(asLanded(), "dueOn", DUE_ON.plusDays(30)), "total", usd("120.00"));
        Departure departure = departure(theirs).orElseThrow();

        Landing counted = departure.landing(ours().landing());

        var accepted = new OurSide(signed(), counted);
        assertThat(counted.total()).isEqualTo(usd("120.00"));
        assertThat(Watch.of(accepted, standing(theirs), false)).isEmpty();
        assertThat(Watch.of(accepted, standing(asLanded()), false)).isPresent();
    }

    @Test
    void aDifferenceOfOldStaysOneUntilItsFieldIsChangedAgain() {
        LandedDocument renumbered = with(asLanded(), "number", "1042");
        var ours = new OurSide(signed(), Comparison.of(signed(), renumbered));
        var dueLater =
                new Difference(Difference.Kind.CHANGED, "due date", "2026-03-31", "2026-04-30");

        assertThat(accepted(ours, with(renumbered, "dueOn", DUE_ON.plusDays(30))))
                .containsExactly(
                        new Difference(Difference.Kind.RENUMBERED, "number", "INV-1", "1042"),
                        dueLater);
        assertThat(accepted(ours, with(renumbered, "number", "1043")))
                .containsExactly(
                        new Difference(Difference.Kind.RENUMBERED, "number", "INV-1", "1043"));
        assertThat(accepted(ours, asLanded())).as("put back as it was signed").isEmpty();
    }

    @Test
    void anAcceptedTaxAndRateAreDifferencesOfTheirOwnKinds() {
        LandedDocument taxed = with(with(asLanded(), "tax", usd("8.00")), "total", usd("108.00"));
        LandedDocument theirs =
                with(
                        with(
                                taxed,
                                "taxes",
                                List.of(new TaxByRate("4", usd("100.00"), usd("8.00")))),
                        "rate",
                        Optional.of(ExchangeRate.of("1.3")));

        assertThat(accepted(ours(), theirs))
                .containsExactly(
                        new Difference(Difference.Kind.TAX, "tax", "none", "8.00 USD"),
                        new Difference(Difference.Kind.RATE, "exchange rate", "1.25", "1.3"),
                        new Difference(
                                Difference.Kind.TAX,
                                "tax of rate 4",
                                "none",
                                "8.00 USD on 100.00 USD"));
    }

    private static List<Difference> accepted(OurSide ours, LandedDocument theirs) {
        return Watch.of(ours, standing(theirs), false)
                .orElseThrow()
                .landing(ours.landing())
                .differences();
    }

    private static DocumentSeen standing(LandedDocument now) {
        return new DocumentSeen.Standing(now, EDITED_AT);
    }
}
