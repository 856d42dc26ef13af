package io.tieout.domain.account.linking;

import static io.tieout.domain.account.linking.PartyExamples.customer;
import static io.tieout.domain.account.linking.PartyExamples.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever is held against whomever, in whatever order. */
class LinkingProperties {

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll String name) {
        String once = NormalName.of(name);

        assertThat(NormalName.of(once)).isEqualTo(once);
    }

    @Property
    void likenessIsMutualAndAtMostWhole(
            @ForAll("names") String one, @ForAll("names") String other) {
        List<String> left = NormalName.words(one);
        List<String> right = NormalName.words(other);

        int percent = Similarity.percent(left, right);

        assertThat(percent).isEqualTo(Similarity.percent(right, left)).isBetween(0, 100);
        assertThat(Similarity.percent(left, left)).isEqualTo(left.isEmpty() ? 0 : 100);
    }

    @Property
    void evidenceIsMutual(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        assertThat(evidence(one, other)).isEqualTo(evidence(other, one));
    }

    @Property
    void theOrderIsTheSameHoweverTheyWereRead(
            @ForAll("traits") Traits account,
            @ForAll("books") List<Party> books,
            @ForAll Random dice) {
        List<Party> shuffled = new ArrayList<>(books);
        Collections.shuffle(shuffled, dice);

        assertThat(new Candidates(shuffled).of(account, "USD", Past.nothing()))
                .isEqualTo(new Candidates(books).of(account, "USD", Past.nothing()));
    }

    @Property
    void nobodyOutranksTheSameInEverything(
            @ForAll("known") Traits account, @ForAll("books") List<Party> books) {
        List<Party> parties = new ArrayList<>(books);
        parties.add(customer("twin", account));

        List<Candidate> ranked = new Candidates(parties).of(account, "USD", Past.nothing());

        Candidate twin =
                ranked.stream()
                        .filter(each -> each.party().externalId().equals("twin"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ranked)
                .allSatisfy(each -> assertThat(each.score()).isLessThanOrEqualTo(twin.score()));
        assertThat(twin.isExact()).isTrue();
    }

    private static List<Evidence> evidence(Traits account, Traits party) {
        return new Candidates(List.of(customer("1", party)))
                .of(account, "USD", Past.nothing()).stream()
                        .flatMap(candidate -> candidate.evidence().stream())
                        .toList();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "acme",
                        "acmes",
                        "Inc",
                        "widgets",
                        "widget",
                        "north",
                        "norht",
                        "&",
                        "sons",
                        "gmbh",
                        "\u00e9t\u00e9",
                        "ete",
                        "")
                .list()
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Traits> traits() {
        return Combinators.combine(
                        names(),
                        names(),
                        Arbitraries.of(
                                "", "ap@acme.test", "x@acme.test", "x@gmail.com", "a@b.test"),
                        Arbitraries.of("", "+1 212 555 0101", "212 555 0101", "99"),
                        Arbitraries.of("", "12-34", "1234", "77"),
                        Arbitraries.of("", "1 Main St", "2 Side Rd"),
                        Arbitraries.of("", "10001", "20002"))
                .as((name, company, email, phone, taxId, street, postal) ->
                        new Traits(name, company, email, phone, taxId, street, "", "", postal, ""));
    }

    /** whose name is known, so that there is something to be the same in */
    @Provide
    Arbitrary<Traits> known() {
        return traits().filter(traits -> !NormalName.of(traits.name()).isEmpty());
    }

    @Provide
    Arbitrary<List<Party>> books() {
        return traits().list()
                .ofMaxSize(12)
                .map(all -> {
                    var parties = new ArrayList<Party>();
                    for (Traits traits : all) {
                        String id = Integer.toString(parties.size());
                        parties.add(
                                parties.size() % 3 == 2
                                        ? inactive(id, traits)
                                        : customer(id, traits));
                    }
                    return parties;
                });
    }
}
