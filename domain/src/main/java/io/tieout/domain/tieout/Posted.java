package io.tieout.domain.tieout;

import io.tieout.domain.money.Money;

/**
 * What one document posts to one account on one side, in the currency of the books.
 *
 * @param document {@code open} is its debits less its credits there
 */
public record Posted(BooksAccount account, OpenItem document) {

    /** What makes two sides speak of the same; the books number all documents together. */
    public record Key(BooksAccount account, String documentId) {}

    Key key() {
        return new Key(account, document.documentId());
    }

    Money debit() {
        return document.open();
    }
}
