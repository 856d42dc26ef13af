package io.tieout.graphql.wrong;

/** Its name says nothing. */
public interface InvoiceManager {}
