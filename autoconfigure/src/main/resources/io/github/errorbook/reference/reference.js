/* Search, filters, copy buttons and colours. Each page is whole without this file. */
'use strict';

const byId = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const plain = (text) => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim();

/* How many edits two words are apart, or more than most. */
function apart(one, other, most) {
	if (Math.abs(one.length - other.length) > most) {
		return most + 1;
	}
	let row = [...one, 0].map((_, i) => i);
	for (let j = 1; j <= other.length; j++) {
		const next = [j];
		for (let i = 1; i <= one.length; i++) {
			next.push(Math.min(row[i] + 1, next[i - 1] + 1, row[i - 1] + (one[i - 1] !== other[j - 1])));
		}
		row = next;
	}
	return row[one.length];
}

function isNear(word, names) {
	const most = word.length > 5 ? 2 : 1;
	return word.length > 3 && names.some((name) => apart(word, name, most) <= most);
}

/* Whether all parts follow one another in a text: what is between them are values. */
function follow(text, parts) {
	let at = 0;
	return parts.every((part) => (at = text.indexOf(part, at) + part.length) >= part.length);
}

/* The codes that a text has in quotes or at the end of an address, or that are not plain words. */
function quoted(text, isCode) {
	const tokens = [...text.matchAll(/(^|["'`\/])?([^\s"'`\/?#&=<>,;:{}()[\]]+)/g)];
	const inText = (token) => token[1] || /[_.\d-]/.test(token[2]);
	return tokens.filter(inText).map((token) => token[2].replace(/\.$/, '')).filter((code) => code !== text && isCode(code));
}

/* Finds what a person holds: a code in whatever he copied, a message with its values, words, or words with typing errors. */
function finder(entries) {
	const facts = entries.map((entry) => {
		const text = plain(entry.dataset.search);
		const messages = entry.dataset.messages.split('\n').map((message) => plain(message).replace(/[.!]$/, '').split(/\{[^{}]*}/));
		return { entry, text, messages, names: [plain(entry.id), ...text.split(/[^\p{L}\d]+/u)] };
	});
	const those = (test) => facts.filter(test).map(({ entry }) => entry);
	const weight = (fact, text) => Math.max(...fact.messages.map((parts) => follow(text, parts) ? parts.join('').length : 0));

	function best(score, least) {
		const scores = facts.map(score);
		const most = Math.max(...scores);
		return most >= least ? those((_, i) => scores[i] === most) : [];
	}

	return (query) => {
		const text = plain(query.replace(/\\(.)/g, '$1'));
		const words = plain(query.replace(/["'`]/g, ' ')).split(' ').filter(Boolean);
		const codes = quoted(query.trim(), (code) => facts.some(({ entry }) => entry.id === code));
		const contains = (fact, word) => fact.text.includes(word);
		const ways = [
			() => words.length ? [] : entries,
			() => those(({ entry }) => codes.includes(entry.id)),
			() => best((fact) => weight(fact, text), 8),
			() => those((fact) => words.every((word) => contains(fact, word))),
			() => those((fact) => isNear(words.join(' '), fact.names) || words.every((word) => contains(fact, word) || isNear(word, fact.names))),
			() => best((fact) => words.filter((word) => word.length > 2 && contains(fact, word)).length, Math.max(2, words.length / 2))
		];
		let way = 0;
		let found = [];
		while (!found.length && way < ways.length) {
			found = ways[way++]();
		}
		return { words, found: new Set(found), exact: way < 5 };
	};
}

function index(search) {
	const boxes = all('.filters [type=checkbox]');
	const count = byId('count');
	const groups = all('.group').map((group) => [group, all('.entry', group)]);
	const entries = groups.flatMap(([, list]) => list);
	const visible = () => entries.filter((entry) => !entry.hidden);
	const find = finder(entries);

	const show = (element, shown) => (element.hidden === shown && (element.hidden = !shown), shown);

	function apply() {
		const { words, found, exact } = find(search.value);
		const chosen = {};
		boxes.filter((box) => box.checked).forEach((box) => (chosen[box.name] ??= []).push(box.value));
		const filters = Object.entries(chosen);
		const passes = (entry, but) => filters.every(([name, values]) => name === but || values.includes(entry.dataset[name]));
		const counted = (test) => [...found].filter(test).length;
		for (const [group, list] of groups) {
			const shown = list.filter((entry) => show(entry, found.has(entry) && passes(entry))).length;
			show(group, shown > 0);
			group.querySelector('h2 small').textContent = shown;
		}
		for (const box of boxes) {
			box.parentNode.querySelector('small').textContent = counted((entry) => entry.dataset[box.name] === box.value && passes(entry, box.name));
		}
		const number = counted((entry) => passes(entry));
		count.textContent = count.dataset.pattern.replace('{0}', number).replace('{1}', entries.length);
		show(byId('near'), !exact && number > 0);
		show(byId('empty'), number === 0);
		show(byId('clear'), words.length + filters.length > 0);
		show(document.querySelector('.hero'), !words.length);
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
		Escape: (typing) => typing && (search.value = '', change(), true),
		ArrowDown: () => move(1),
		ArrowUp: () => move(-1)
	};

	document.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey || event.altKey) && keys[event.key]?.(event.target === search)) {
			event.preventDefault();
		}
	});
	search.form.addEventListener('submit', (event) => {
		event.preventDefault();
		const found = visible();
		search.value && found.length === 1 ? found[0].querySelector('.go').click() : move(1);
	});
	[search, ...boxes].forEach((field) => field.addEventListener('input', change));
	all('.clear').forEach((button) => button.addEventListener('click', reset));
	restore();
}

/* On other pages the search leads to the index. Of a whole response only the code is sent. */
function elsewhere(search) {
	search.form.addEventListener('submit', (event) => {
		event.preventDefault();
		search.value = quoted(search.value, (code) => /^[A-Z\d]+(_[A-Z\d]+)*$/.test(code) && /[A-Z]/.test(code))[0] ?? search.value.slice(0, 300);
		location.href = search.form.getAttribute('action').split('?')[0] + '?' + new URLSearchParams(new FormData(search.form));
	});
}

async function copy(button) {
	const source = byId(button.dataset.copy);
	const parts = all('pre', source);
	try {
		await navigator.clipboard.writeText((parts.length ? parts : [source]).map((part) => part.textContent).join('\n\n'));
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

const TOKEN = /("(?:\\.|[^"\\])*"|'[^']*')(\s*:)?|((?<!\S)\/\/.*|^\s*#.*)|\b(\d+(?:\.\d+)?)\b|\b(true|false|null|import|new|await|const|if|else|int|curl)\b/g;

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

function spy(links) {
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
	const search = byId('q');
	document.addEventListener('keydown', (event) => {
		if (event.key === '/' && event.target !== search && !(event.ctrlKey || event.metaKey || event.altKey)) {
			event.preventDefault();
			search.select();
		}
	});
	(byId('count') ? index : elsewhere)(search);
	spy(all('.rail a'));
	all('[data-copy]').forEach((button) => button.addEventListener('click', () => copy(button)));
	all('code[data-colour]').forEach((code) => code.replaceChildren(...code.textContent.split(/(?<=\n)/).map(line)));
});
