package io.tieout.application.closing;

import io.tieout.application.closing.Evidence.PolicyVersion;
import io.tieout.application.closing.Evidence.SealedThrough;
import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.tieout.TieOuts.TieOutView;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.closing.SignOff;
import io.tieout.domain.tieout.TieOut.Difference;
import io.tieout.domain.tieout.TieOut.Sides;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Writes a close pack down, one fact a line; a line that ends with a colon heads those below. */
final class PackText {

    private final StringBuilder text = new StringBuilder(1_000);

    PackText(YearMonth month, Instant knownAt) {
        line("close pack " + month);
        line("known at " + knownAt);
    }

    PackText balances(LocalDate asOf, List<CurrencyBalance> balances) {
        line("trial balance as of " + asOf + ":");
        balances.forEach(book -> book.accounts().forEach(account -> line(words(account))));
        return this;
    }

    PackText tieOut(Optional<TieOutView> read) {
        line("tie-out:");
        read.ifPresentOrElse(this::tieOut, () -> line("never read"));
        return this;
    }

    private void tieOut(TieOutView read) {
        line("as of " + read.asOf() + ", read at " + read.readAt());
        read.tieOut().currencies().forEach(sides -> line(words(sides)));
        read.tieOut().differences().forEach(difference -> line(words(difference)));
        read.accounts()
                .accounts()
                .forEach(each ->
                        line(each.account() + " ours " + each.ours() + " theirs " + each.theirs()));
        read.accounts()
                .differences()
                .forEach(each ->
                        line(
                                each.account()
                                        + " "
                                        + each.document().type()
                                        + " "
                                        + each.document().number()
                                        + " ours "
                                        + each.ours()
                                        + " theirs "
                                        + each.theirs()
                                        + " because "
                                        + each.why()));
    }

    PackText policies(List<PolicyVersion> policies) {
        line("policies:");
        policies.forEach(each -> line(each.policy() + ", version " + each.version()));
        return this;
    }

    PackText history(Optional<SealedThrough> sealed) {
        line("history:");
        line(
                sealed.map(through ->
                                "sealed through place "
                                        + through.place()
                                        + ", root "
                                        + through.root())
                        .orElse("nothing was sealed"));
        return this;
    }

    PackText checklist(List<Finding> found, List<SignOff> signedOff) {
        line("checklist:");
        found.forEach(each -> line(each.inWords()));
        signedOff.forEach(each -> line(words(each)));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(String words) {
        // What people wrote stays on its line, whatever they wrote.
        text.append(words.replaceAll("\\R", " ")).append('\n');
    }

    private static String words(AccountBalance account) {
        return account.account()
                + " debits "
                + account.debits()
                + " credits "
                + account.credits()
                + " balance "
                + account.balance();
    }

    private static String words(Sides sides) {
        return "receivables ours " + sides.ours() + " theirs " + sides.theirs();
    }

    private static String words(Difference difference) {
        return difference.document().type()
                + " "
                + difference.document().number()
                + " ours "
                + difference.ours()
                + " theirs "
                + difference.theirs()
                + " because "
                + difference.why();
    }

    private static String words(SignOff signed) {
        return "signed off by "
                + signed.by().value()
                + ": "
                + signed.finding().inWords()
                + ", "
                + signed.reason();
    }
}
