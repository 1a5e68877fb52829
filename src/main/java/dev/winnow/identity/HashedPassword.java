package dev.winnow.identity;

/**
 * A password as it is stored.
 *
 * @param text in bcrypt's format, with salt and cost
 */
public record HashedPassword(String text) {

    @Override
    public String toString() {
        return "a hashed password";
    }
}
