/** A template that shows everything a template can write, to begin one's own from. Its language is Liquid. */
export const startingTemplate = `---
title: {{ title | yaml }}
author: {{ authors | yaml }}
url: {{ url | yaml }}
published: {{ published | yaml }}
saved: {{ created | date: "%Y-%m-%d" }}
tags: {{ tags | yaml }}
id: {{ id }}
---

# {{ title | markdown }}

{% if author != "" %}By {{ author | markdown }}{% if site %}, {{ site | markdown }}{% endif %}. {% endif -%}
{{ link | link: "Open in Lectern" }}{% if url %} · {{ url | link: "Open the page" }}{% endif %}

{% if description %}*{{ description | markdown | truncate: 300 }}*

{% endif -%}
{% if sections.size > 0 %}Section: {{ sections | join: " / " | markdown }}

{% endif -%}
{{ words }} words in {{ language | default: "an unknown language" | upper }}, read to {{ progress }} %
{%- if starred %}, starred{% endif %}.
{% if tags.size > 0 %}
{{ tags | hashtag }}
{% endif -%}
{% if note != "" %}
{{ note }}
{% endif -%}
{% assign heading = "" -%}
{% for highlight in highlights -%}
{% if highlight.placed == false and heading != nil -%}
{% assign heading = nil %}
## Without a place in the present text
{% elsif highlight.placed and highlight.heading and highlight.heading != heading -%}
{% assign heading = highlight.heading %}
## {{ heading | markdown }}
{% endif %}
{{ highlight.markdown | quote }}

^h-{{ highlight.id }}

No. {{ highlight.index }} · {{ highlight.created | date: "D MMMM YYYY" }} · {{ highlight.color }}
{%- if highlight.meaning %} ({{ highlight.meaning | markdown }}){% endif -%}
{%- if highlight.style == "underline" %}, underlined{% endif -%}
{%- for tag in highlight.tags %} · {{ tag | hashtag }}{% endfor %} · {{ highlight.link | link: "Lectern" }}
{%- if highlight.source %} · {{ highlight.source | link: "Source" }}{% endif %}
{% if highlight.note != "" %}
{{ highlight.note }}
{% endif -%}
{% endfor -%}
`;
