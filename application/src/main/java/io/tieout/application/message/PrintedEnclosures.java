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

/**
 * Puts printed invoices into letters. Who prints them is asked once and waited for a short while; a
 * letter never stays behind for the sake of a file, it goes without.
 */
public final class PrintedEnclosures implements Enclosures {

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
