package dev.winnow.release.comment;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of writing, resolving or redacting a comment. */
public sealed interface CommentResult {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Done, T> done,
            Function<Unknown, T> unknown,
            Function<TooMany, T> tooMany,
            Function<OfAnother, T> ofAnother) {}

    /** The comment as it is now. */
    record Done(Comment comment) implements CommentResult {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.done.apply(this);
        }
    }

    /** The policy has no such comment. */
    record Unknown(String policy, String id) implements CommentResult {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.unknown.apply(this);
        }
    }

    /** The version has as many comments as it may have. */
    record TooMany() implements CommentResult {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.tooMany.apply(this);
        }
    }

    /** Only its author resolves a comment. */
    record OfAnother(String author) implements CommentResult {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.ofAnother.apply(this);
        }
    }
}
