package io.tieout.domain.message;

import io.tieout.domain.decision.Rejection;

/** Why an order about messages is refused. */
public sealed interface MessageRejection extends Rejection {

    /** The template may not go out; {@code field} says where. */
    record InvalidTemplate(String field, String message) implements MessageRejection {}

    /** The letterhead makes no sense; {@code field} says where. */
    record InvalidLetterhead(String field, String message) implements MessageRejection {}

    /** The language is none, or one of which nothing is known. */
    record UnknownLanguage(String language) implements MessageRejection {
        @Override
        public String message() {
            return "'" + language + "' is no language tag; write it as en, de or de-AT";
        }

        @Override
        public String field() {
            return "language";
        }
    }

    /** The address itself is personal, so only its length is told. */
    record NoSuchAddress(String field, int length) implements MessageRejection {
        @Override
        public String message() {
            return "what is named has "
                    + length
                    + " characters and is no e-mail address of at most 100; correct it, or leave it"
                    + " empty";
        }
    }

    record MessageNotFound(MessageId id) implements MessageRejection {
        @Override
        public String message() {
            return "there is no message " + id.value() + "; see messages";
        }
    }

    record NotToBeRepeated(MessageState state) implements MessageRejection {
        @Override
        public String message() {
            return "the message is "
                    + state
                    + "; only one that was not sent or came back is sent again";
        }
    }
}
