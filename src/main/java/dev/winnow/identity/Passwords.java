package dev.winnow.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords with bcrypt, one after the other: a flood of sign-ins takes one processor at most. Call it
 * outside of transactions.
 */
@ApplicationScoped
public class Passwords {

    /** A check takes about a quarter of a second; each increment doubles it. */
    static final int COST = 12;

    /**
     * The hash of a discarded password. Checking it makes unknown users take as long to refuse as known ones. A constant,
     * because hashing would slow down each start.
     */
    static final HashedPassword NOBODY =
            new HashedPassword("$2a$12$iDo8KK6tyYpXBCayaAQS3uQRykOaYi5P.JKiESherGrkvEdja5MPi");

    private static final int MOST_WAITING = 16;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> new Thread(task, "passwords"));

    /** @throws PasswordsBusyException if too many are waiting */
    public HashedPassword hash(Password password) {
        return inTurn(() -> new HashedPassword(BcryptUtil.bcryptHash(password.text(), COST)));
    }

    /** @throws PasswordsBusyException if too many are waiting */
    boolean isRight(char[] password, HashedPassword hashed) {
        return inTurn(() -> BcryptUtil.matches(new String(password), hashed.text()));
    }

    /** Waits for the result. */
    <T> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException e) {
            throw new PasswordsBusyException(e);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
