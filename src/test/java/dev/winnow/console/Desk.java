package dev.winnow.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A table page in a browser, as somebody uses it. */
record Desk(Page page, String base) {

    /** Signs in and opens a page. */
    static Desk open(Page page, String base, TestUser user, String path) {
        page.navigate(base + path);
        page.fill("#name", user.name());
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.waitForURL("**" + path);
        Desk desk = new Desk(page, base);
        desk.ready();
        return desk;
    }

    void ready() {
        page.waitForSelector(
                "main[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Goes to a cell by its row's id and the name of its column, with the keyboard. */
    Desk go(String row, String column) {
        page.locator("[role=grid]").focus();
        page.keyboard().press("Control+Home");
        int down = page.locator(".g-body .g-row")
                .filter(new Locator.FilterOptions().setHasText(row))
                .first()
                .evaluate("row => Number(row.getAttribute('aria-rowindex')) - 2")
                .hashCode();
        int right = (int) page.evaluate(
                "name => [...document.querySelectorAll('.g-head .g-cell:not(.g-no)')]"
                        + ".sort((a, b) => a.getAttribute('aria-colindex') - b.getAttribute('aria-colindex'))"
                        + ".findIndex(each => each.title.startsWith(name))",
                column);
        press("ArrowDown", down);
        press("ArrowRight", right);
        return this;
    }

    Desk press(String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
        return this;
    }

    Desk press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Desk type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Puts a text on the clipboard of the page and pastes it where the focus is. */
    Desk paste(String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
        return this;
    }

    /** What a copy puts on the clipboard. */
    String copy() {
        return (String) page.evaluate("() => { const data = new DataTransfer();"
                + " document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));"
                + " return data.getData('text/plain'); }");
    }

    /** The active cell's text, as it is shown. */
    String active() {
        return page.locator(".g-cell.active")
                .evaluate("cell => cell.firstChild?.data ?? ''")
                .toString();
    }

    Locator strip() {
        return page.locator(".strip");
    }

    /** Waits until the server has every edit. */
    Desk saved() {
        try {
            page.waitForFunction(
                    "() => /^(Saved |All saved)/.test(document.querySelector('.strip [role=status]').textContent)");
        } catch (TimeoutError e) {
            throw new AssertionError("not saved: " + strip().textContent(), e);
        }
        return this;
    }

    /** Waits until the check of what is saved has ended. */
    Desk checked() {
        page.waitForFunction("() => { const text = document.querySelector('.strip').textContent;"
                + " return /problem/.test(text) && !/checking|Saving/.test(text); }");
        return this;
    }
}
