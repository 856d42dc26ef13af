package io.tieout.application.accounting;

import java.util.Optional;

/** Where a person looks at a document on the accounting system's own pages. */
public interface DocumentPages {

    /** the address of an invoice's page; empty where the accounting system shows none */
    Optional<String> invoice(String documentId);
}
