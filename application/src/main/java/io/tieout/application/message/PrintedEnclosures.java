package io.tieout.application.message;

import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.message.Composer.Composition.Ready;
import io.tieout.application.message.Letter.Enclosure;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.printing.InvoicePrinter.Answer;
import io.tieout.application.printing.InvoicePrinter.Answer.Printed;
import io.tieout.application.view.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts printed invoices into letters. Who prints them is asked once and waited for a short while; a
 * letter never stays behind for the sake of a file, it goes without.
 */
public final class PrintedEnclosures implements Enclosures {

    private static final Logger LOG = LoggerFactory.getLogger(PrintedEnclosures.class);

    /** more than anybody opens */
    private static final int MOST = 3;

    private final InvoicePrinter printer;
    private final Letterheads letterheads;

    public PrintedEnclosures(InvoicePrinter printer, Letterheads letterheads) {
        this.printer = printer;
        this.letterheads = letterheads;
    }

    /** the letter with the oldest of its invoices enclosed, as far as they can be had now */
    @Override
    public Letter into(Ready ready) {
        Letter letter = ready.letter();
        boolean isMail = !letter.to().readable().isBlank();
        if (!isMail || !letterheads.inForce(letter.tenant()).attachesPdf()) {
            return letter;
        }
        List<Enclosure> printed = new ArrayList<>();
        List<InvoiceView> wanted =
                ready.about().stream()
                        .sorted(Comparator.comparing(invoice -> invoice.content().dueOn()))
                        .limit(MOST)
                        .toList();
        for (InvoiceView invoice : wanted) {
            Answer answer = printer.print(Viewer.system(letter.tenant()), invoice.id());
            if (!(answer instanceof Printed(var number, var pdf))) {
                // Whoever did not print one in time would keep the letter waiting again.
                LOG.warn("letter {} goes without {}: {}", letter.id(), invoice.id(), answer);
                break;
            }
            printed.add(new Enclosure(number, pdf));
        }
        return new Letter(
                letter.id(),
                letter.tenant(),
                letter.to(),
                letter.senderName(),
                letter.content(),
                letter.unsubscribe(),
                printed);
    }
}
