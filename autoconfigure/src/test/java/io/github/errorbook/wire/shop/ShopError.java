package io.github.errorbook.wire.shop;

import io.github.errorbook.catalog.ErrorCode;

/**
 * The codes of a shop, which had statuses and texts before there was a catalog.
 */
public enum ShopError implements ErrorCode {

	CART_EMPTY(409, "The cart is empty."),

	CART_EXPIRED(410, "The cart has expired."),

	CART_LOCKED(423, "The cart is being paid."),

	CART_NOT_FOUND(404, "There is no such cart."),

	CART_TOO_LARGE(413, "A cart has at most 100 lines."),

	COUPON_EXPIRED(410, "The coupon has expired."),

	COUPON_NOT_FOUND(404, "There is no such coupon."),

	COUPON_NOT_STACKABLE(409, "The coupon cannot be combined with another one."),

	COUPON_USED(409, "The coupon was used already."),

	CURRENCY_NOT_SUPPORTED(422, "The shop does not sell in this currency."),

	CUSTOMER_BLOCKED(403, "The customer may not order."),

	CUSTOMER_NOT_FOUND(404, "There is no such customer."),

	CUSTOMER_UNCONFIRMED(403, "The address of the customer is not confirmed."),

	DELIVERY_COUNTRY(422, "The shop does not deliver to {country}."),

	DELIVERY_DATE_PAST(422, "The date of delivery has passed."),

	DELIVERY_SLOT_TAKEN(409, "Somebody else took the time of delivery."),

	DELIVERY_UNKNOWN(404, "There is no such delivery."),

	EXPORT_RUNNING(202, "The export is not ready."),

	EXPORT_TOO_LARGE(422, "Choose a shorter time."),

	GIFT_CARD_EMPTY(409, "The gift card is empty."),

	GIFT_CARD_UNKNOWN(404, "There is no such gift card."),

	IMAGE_TOO_LARGE(413, "The image is too large."),

	IMAGE_TYPE(415, "Send a PNG or a JPEG."),

	INVOICE_NOT_READY(425, "The invoice is not ready."),

	INVOICE_UNKNOWN(404, "There is no such invoice."),

	ITEM_DISCONTINUED(410, "The item is no longer sold."),

	ITEM_NOT_FOUND(404, "There is no such item."),

	ITEM_OUT_OF_STOCK(409, "Only {left} are left."),

	ITEM_RESTRICTED(451, "The item cannot be sold where you live."),

	LEGACY_CLIENT(426, "Update the application."),

	LOYALTY_UNAVAILABLE(503, "Points cannot be used now."),

	MINIMUM_NOT_REACHED(422, "Orders start at {minimum}."),

	NEWSLETTER_SUBSCRIBED(409, "You have subscribed already."),

	ORDER_CANCELLED(410, "The order was cancelled."),

	ORDER_CLOSED(409, "The order is closed."),

	ORDER_NOT_FOUND(404, "There is no such order."),

	ORDER_NOT_PAID(402, "The order is not paid."),

	ORDER_SHIPPED(409, "The order was shipped already."),

	PAYMENT_DECLINED(402, "The bank declined the payment."),

	PAYMENT_DUPLICATE(409, "The payment was made already."),

	PAYMENT_METHOD_UNKNOWN(422, "There is no such way to pay."),

	PAYMENT_PROVIDER_DOWN(502, "The bank cannot be reached."),

	PAYMENT_TIMEOUT(504, "The bank did not answer in time."),

	PRICE_CHANGED(412, "The price has changed."),

	QUANTITY_INVALID(422, "Order at least one."),

	RETURN_PERIOD_OVER(410, "The item can no longer be returned."),

	RETURN_UNKNOWN(404, "There is no such return."),

	REVIEW_EXISTS(409, "You have reviewed the item already."),

	REVIEW_TOO_LONG(413, "A review has at most 2000 characters."),

	SEARCH_TOO_BROAD(400, "Add a word to the search."),

	SEARCH_UNAVAILABLE(503, "The search is not available."),

	STOCK_UNKNOWN(500, "The stock could not be read."),

	VOUCHER_REGION(422, "The voucher is for another country."),

	WISH_LIST_FULL(409, "The list is full.");

	private final int status;

	private final String text;

	ShopError(int status, String text) {
		this.status = status;
		this.text = text;
	}

	public int status() {
		return this.status;
	}

	public String text() {
		return this.text;
	}

}
