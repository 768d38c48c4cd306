// What needs a script: showing a place named after #, lighting an item with its words, and copying a link or a citation of a selection.
// Everything else works without.
(() => {
    "use strict";

    const text = document.querySelector("article.text");
    if (!text) return;

    const blocks = [...text.querySelectorAll(".block")];
    const points = string => [...string].length;

    // A place in the text as the records count it: code points from the start of the article.
    const offset = (node, at) => {
        const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".block");
        if (!block) return null;
        const range = document.createRange();
        range.setStart(block, 0);
        range.setEnd(node, at);
        return Number(block.dataset.start) + points(range.toString());
    };

    const locate = place => {
        const block = blocks.findLast(candidate => Number(candidate.dataset.start) <= place);
        if (!block) return null;
        let left = place - Number(block.dataset.start);
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let node;
        let last = null;
        while ((node = walker.nextNode())) {
            const characters = [...node.data];
            if (left <= characters.length) return [node, characters.slice(0, left).join("").length];
            left -= characters.length;
            last = node;
        }
        return last ? [last, last.data.length] : null;
    };

    const showPlace = () => {
        const match = /^#a=(\d+),(\d+)$/.exec(location.hash);
        if (!match || !window.Highlight) return;
        const from = locate(Number(match[1]));
        const to = locate(Number(match[2]));
        if (!from || !to) return;
        const range = document.createRange();
        range.setStart(...from);
        range.setEnd(...to);
        CSS.highlights.set("asked", new Highlight(range));
        (from[0].parentElement ?? text).scrollIntoView({ block: "center" });
    };
    addEventListener("hashchange", showPlace);
    showPlace();

    const lit = (ids, on) => {
        for (const id of ids) {
            for (const element of document.querySelectorAll(`[data-said~="${CSS.escape(id)}"]`)) element.classList.toggle("lit", on);
        }
    };
    for (const item of document.querySelectorAll(".said-list li")) {
        for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
            item.addEventListener(event, () => lit([item.dataset.said], on));
        }
    }

    const cite = document.getElementById("cite");
    const selected = () => {
        const selection = getSelection();
        if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
        const range = selection.getRangeAt(0);
        const start = offset(range.startContainer, range.startOffset);
        const end = offset(range.endContainer, range.endOffset);
        if (start === null || end === null || start >= end) return null;
        const address = `${location.origin}${location.pathname}?a=${start},${end}#a=${start},${end}`;
        return { address, words: selection.toString().replace(/\s+/g, " ").trim() };
    };
    document.addEventListener("selectionchange", () => { cite.hidden = !selected(); });
    cite.addEventListener("mousedown", event => event.preventDefault());
    cite.addEventListener("click", async event => {
        const what = event.target.closest("button")?.dataset.copy;
        const place = selected();
        if (!what || !place) return;
        await navigator.clipboard.writeText(what === "link" ? place.address : `“${place.words}” (${text.dataset.cite}, ${place.address})`);
        const done = cite.querySelector(".done");
        done.textContent = "copied";
        setTimeout(() => { done.textContent = ""; }, 1500);
    });
})();
