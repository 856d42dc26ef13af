package io.tieout.domain.message;

/**
 * What a message says, with {@link Placeholder placeholders} left open.
 *
 * @param body plain text in paragraphs; how it looks follows from the letterhead
 */
public record Wording(String subject, String body) {}
