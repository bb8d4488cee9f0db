/* Search, filters, copy buttons and colours. Each page is whole without this file. */
'use strict';

const byId = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const plain = (text) => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim();

function index(search) {
	const form = search.closest('.search');
	const boxes = all('[type=checkbox]', form);
	const count = byId('count');
	const groups = all('.group').map((group) => [group, all('.entry', group)]);
	const entries = groups.flatMap(([, list]) => list);
	const visible = () => entries.filter((entry) => !entry.hidden);

	function show(element, shown) {
		if (element.hidden === shown) {
			element.hidden = !shown;
		}
		return shown;
	}

	function apply() {
		const words = plain(search.value).split(' ').filter(Boolean);
		const chosen = {};
		boxes.filter((box) => box.checked).forEach((box) => (chosen[box.name] ??= []).push(box.value));
		const filters = Object.entries(chosen);
		const matches = (entry) => filters.every(([name, values]) => values.includes(entry.dataset[name]))
			&& words.every((word) => (entry.words ??= plain(entry.dataset.search)).includes(word));
		let found = 0;
		for (const [group, list] of groups) {
			const shown = list.filter((entry) => show(entry, matches(entry))).length;
			show(group, shown > 0);
			found += shown;
		}
		count.textContent = count.dataset.pattern.replace('{0}', found).replace('{1}', entries.length);
		show(byId('empty'), found === 0);
		show(byId('clear'), words.length + filters.length > 0);
		mark(words);
	}

	/* Without a change to the document: only what the first hundred entries show. */
	function mark(words) {
		const ranges = [];
		for (const entry of words.length && window.Highlight ? visible().slice(0, 100) : []) {
			const nodes = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
			while (nodes.nextNode()) {
				const node = nodes.currentNode;
				for (const word of words) {
					for (let at = -1; (at = node.data.toLowerCase().indexOf(word, at + 1)) >= 0;) {
						ranges.push(new StaticRange({ startContainer: node, startOffset: at, endContainer: node,
							endOffset: Math.min(at + word.length, node.length) }));
					}
				}
			}
		}
		window.Highlight && CSS.highlights.set('found', new Highlight(...ranges));
	}

	function remember() {
		const query = new URLSearchParams(location.search);
		[search, ...boxes].forEach((field) => query.delete(field.name));
		[search, ...boxes.filter((box) => box.checked)].forEach((field) => field.value && query.append(field.name, field.value));
		history.replaceState(null, '', location.pathname + (query.size ? '?' + query : '') + location.hash);
	}

	function restore() {
		const query = new URLSearchParams(location.search);
		search.value = query.get('q') ?? '';
		boxes.forEach((box) => box.checked = query.getAll(box.name).includes(box.value));
		apply();
	}

	function change() {
		apply();
		remember();
	}

	function reset() {
		search.value = '';
		boxes.forEach((box) => box.checked = false);
		change();
		search.focus();
	}

	/* The arrows go from the search to the first entry and on from entry to entry. */
	function move(step) {
		const stops = [search, ...visible().map((entry) => entry.querySelector('.go'))];
		const at = stops.indexOf(document.activeElement);
		stops[at < 0 ? -1 : at + step]?.focus();
		return at >= 0;
	}

	const keys = {
		'/': (typing) => !typing && (search.focus(), search.select(), true),
		Escape: (typing) => typing && (search.value = '', change(), true),
		ArrowDown: () => move(1),
		ArrowUp: () => move(-1)
	};

	document.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey || event.altKey) && keys[event.key]?.(event.target === search)) {
			event.preventDefault();
		}
	});
	form.addEventListener('input', change);
	all('.clear').forEach((button) => button.addEventListener('click', reset));
	restore();
}

async function copy(button) {
	const source = byId(button.dataset.copy);
	try {
		await navigator.clipboard.writeText(source.textContent);
	}
	catch {
		getSelection().selectAllChildren(source);
		document.execCommand('copy');
	}
	byId('said').textContent = button.querySelector('.done:last-child').textContent;
	button.classList.add('copied');
	setTimeout(() => {
		byId('said').textContent = '';
		button.classList.remove('copied');
	}, 2000);
}

const TOKEN = /("(?:\\.|[^"\\])*"|'[^']*')(\s*:)?|((?<!\S)\/\/.*|^\s*#.*)|\b(\d+(?:\.\d+)?)\b|\b(true|false|null|import|class|public|static|void|throws|throw|new|return|try|catch|if|else|String|int|var|curl)\b/g;

/* Colours the tokens of a line, and lets it go on below its own beginning where it wraps. */
function line(text) {
	const element = document.createElement('span');
	const indent = text.search(/\S|$/) + 2;
	let last = 0;
	element.className = 'line';
	element.style.paddingInlineStart = indent + 'ch';
	element.style.textIndent = -indent + 'ch';
	for (const match of text.matchAll(TOKEN)) {
		const [whole, string, colon, comment, number] = match;
		const token = document.createElement('span');
		token.textContent = string ?? whole;
		token.className = 't-' + (colon ? 'name' : string ? 'string' : comment ? 'note' : number ? 'number' : 'literal');
		element.append(text.slice(last, match.index), token, colon ?? '');
		last = match.index + whole.length;
	}
	element.append(text.slice(last));
	return element;
}

function follow(links) {
	const parts = links.map((link) => byId(link.hash.slice(1)));
	const seen = new Set();
	const observer = new IntersectionObserver((changes) => {
		changes.forEach(({ isIntersecting, target }) => isIntersecting ? seen.add(target) : seen.delete(target));
		const at = parts.findIndex((part) => seen.has(part));
		links.forEach((link, i) => at >= 0 && (link.ariaCurrent = (i === at) ? 'location' : null));
	}, { rootMargin: '-10% 0px -60%' });
	parts.forEach((part) => observer.observe(part));
}

document.documentElement.classList.add('js');
document.addEventListener('DOMContentLoaded', () => {
	byId('q') && index(byId('q'));
	follow(all('.rail a'));
	all('[data-copy]').forEach((button) => button.addEventListener('click', () => copy(button)));
	all('code[data-colour]').forEach((code) => code.replaceChildren(...code.textContent.split(/(?<=\n)/).map(line)));
});
